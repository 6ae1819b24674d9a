// Package quote finds who said what, and through whom: quoted and reported speech in English news.
package quote
