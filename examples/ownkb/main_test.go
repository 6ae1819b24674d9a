package main

// The example prints a link of each of its three bases.
func Example() {
	main()
	// Output:
	// Blue Line Shipping Company is harbour:owner-8
	// Batumi is harbour:port-3
	// Norway is wikidata:Q20
	// Maritime Court is courts:maritime-court
}
