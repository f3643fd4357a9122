// Runs go-trafilatura over the pages of a labelled set: `runner SET_DIR ENGINE…` prints one JSON object a page.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/markusmobius/go-trafilatura"
)

// A page is read again for a better time until it has cost this much, or so often: only short times are noisy.
const (
	enough = 50 * time.Millisecond
	runs   = 3
)

type row struct {
	Engine    string   `json:"engine"`
	ID        string   `json:"id"`
	Ms        float64  `json:"ms"`
	Text      string   `json:"text,omitempty"`
	Title     string   `json:"title,omitempty"`
	Authors   []string `json:"authors,omitempty"`
	Published string   `json:"published_at,omitempty"`
	Error     string   `json:"error,omitempty"`
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: runner SET_DIR ENGINE")
	}
	folder, engine := os.Args[1], os.Args[2]
	truths, err := os.Open(filepath.Join(folder, "truth.jsonl"))
	check(err)
	out := json.NewEncoder(os.Stdout)
	lines := bufio.NewReader(truths)
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var truth struct{ ID, URL string }
			check(json.Unmarshal(line, &truth))
			made := read(folder, truth.ID, truth.URL)
			made.Engine, made.ID = engine, truth.ID
			check(out.Encode(made))
		}
		if err == io.EOF {
			return
		}
		check(err)
	}
}

func read(folder, id, address string) row {
	file, err := os.Open(filepath.Join(folder, "html", id+".html.gz"))
	check(err)
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	check(err)
	html, err := io.ReadAll(unpacked)
	check(err)

	var made row
	least, spent := time.Duration(0), time.Duration(0)
	for run := 0; run < runs && spent < enough; run++ {
		begin := cpuTime()
		made = extract(html, address)
		took := cpuTime() - begin
		spent += took
		if run == 0 || took < least {
			least = took
		}
	}
	made.Ms = float64(least.Nanoseconds()) / 1e6
	return made
}

func extract(html []byte, address string) (made row) {
	defer func() {
		if why := recover(); why != nil {
			made = row{Error: fmt.Sprint(why)}
		}
	}()
	options := trafilatura.Options{EnableFallback: true, ExcludeComments: true}
	if of, err := url.Parse(address); err == nil {
		options.OriginalURL = of
	}
	result, err := trafilatura.Extract(bytes.NewReader(html), options)
	if err != nil {
		return row{Error: err.Error()}
	}
	made = row{Text: result.ContentText, Title: result.Metadata.Title}
	for _, name := range strings.Split(result.Metadata.Author, ";") {
		if name = strings.TrimSpace(name); name != "" {
			made.Authors = append(made.Authors, name)
		}
	}
	if date := result.Metadata.Date; !date.IsZero() {
		made.Published = date.Format(time.DateOnly)
	}
	return made
}

// cpuTime is the processor time of this process.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
