package main

// The table of figures, and the floors under them.

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// figure is one line of the table.
type figure struct {
	set    string
	name   string // unique; floors go by it
	value  float64
	detail string
}

// printTable writes the figures as a Markdown table.
func printTable(w io.Writer, figures []figure) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "| %-20s | %-42s | %6s | %-28s |\n", "articles", "figure", "value", "")
	fmt.Fprintf(out, "|%s|%s|%s:|%s|\n", strings.Repeat("-", 22), strings.Repeat("-", 44), strings.Repeat("-", 7), strings.Repeat("-", 30))
	for _, f := range figures {
		fmt.Fprintf(out, "| %-20s | %-42s | %6.1f | %-28s |\n", f.set, f.name, f.value, f.detail)
	}
	return out.Flush()
}

// checkFloors reads a TSV file of names and floors ("#" begins a comment line) and reports every figure that lies below
// its floor, and every floor without a figure.
func checkFloors(path string, figures []figure) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	values := map[string]float64{}
	for _, f := range figures {
		values[f.name] = f.value
	}
	var low []string
	for n, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, number, _ := strings.Cut(line, "\t")
		floor, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return fmt.Errorf("%s:%d: want a name, a tab and a number", path, n+1)
		}
		if value, ok := values[name]; !ok {
			low = append(low, fmt.Sprintf("%s: no such figure", name))
		} else if value < floor {
			low = append(low, fmt.Sprintf("%s: %.2f, the floor is %.2f", name, value, floor))
		}
	}
	if low != nil {
		return fmt.Errorf("below the floor:\n%s", strings.Join(low, "\n"))
	}
	return nil
}
