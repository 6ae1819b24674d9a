// Nothing is the program that the others are compared with: it reads the articles and leaves them.
package main

import "github.com/dateline-news/dateline/tools/bench/measure"

func main() { measure.Main("nothing", func(measure.Article) {}, nil) }
