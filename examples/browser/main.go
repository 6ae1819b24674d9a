//go:build !js

// Browser runs dateline in a web page: what one types is annotated as one types it, by the library compiled to
// WebAssembly, and no text leaves the browser.
//
//	go run ./examples/browser                 # builds it, then serves it on http://127.0.0.1:8080
//	go run ./examples/browser -o site         # writes the files, for any web server
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
)

func main() {
	log.SetFlags(0)
	address := flag.String("addr", "127.0.0.1:8080", "address to serve on")
	folder := flag.String("o", "", "write the files to this folder and serve nothing")
	flag.Parse()
	if err := run(*address, *folder); err != nil {
		log.Fatal(err)
	}
}

func run(address, folder string) error {
	if folder != "" {
		return writeSite(folder)
	}
	folder, err := os.MkdirTemp("", "dateline-browser")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := writeSite(folder); err != nil {
		return err
	}
	server := &http.Server{Addr: address, Handler: serveSite(folder)}
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	go func() {
		<-interrupted.Done()
		server.Close()
	}()
	fmt.Println("http://" + address)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
