package main

// The day or moment of publication, in the forms that pages write it.

import (
	"strings"
	"time"
)

// Moments with a zone keep it. Those without become days: nobody knows where their clock stood.
var (
	momentForms = []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00",
		"2006-01-02 15:04:05 -0700", time.RFC1123Z, time.RFC1123}
	dayForms = []string{time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04",
		"20060102", "2006/01/02", "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006",
		"January 2, 2006 15:04", "Monday, January 2, 2006", "Monday 2 January 2006"}
)

// publishedDate turns a date into a form of annotate.Article.
func publishedDate(written string) (string, bool) {
	written = strings.TrimSpace(clean(written))
	for _, form := range momentForms {
		if t, err := time.Parse(form, written); err == nil {
			return t.Format(time.RFC3339), true
		}
	}
	for _, form := range dayForms {
		if t, err := time.Parse(form, written); err == nil {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}
