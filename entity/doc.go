// Package entity finds who is named.
package entity
