package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/collect"
)

// briefFlags are the flags of verbs that print a brief.
type briefFlags struct {
	Format string `enum:"auto,text,md,markdown,html,pdf,docx" default:"auto" help:"text, md, html, pdf or docx. None: by the name of the -o file, else text."`
	Output string `short:"o" placeholder:"FILE" help:"Write to this file, which is replaced as a whole; - is standard output."`
	Labels string `enum:"en,ja,ko" default:"en" help:"The language of headings and sentences: en, ja or ko. Words of documents stay as they are."`
	Pages  int    `placeholder:"N" help:"At most so many pages of PDF or DOCX, or of 60 lines of text: what matters most stays, and the page says what went."`
	All    bool   `help:"Show everything, and the words of each source; else the most important."`
}

// Validate refuses what cannot be printed where it was asked for.
func (f briefFlags) Validate() error {
	switch {
	case (f.format() == "pdf" || f.format() == "docx") && f.Output == "":
		return fmt.Errorf("--format %s is not for a terminal: give a file, as in -o dossier.%s", f.format(), f.format())
	case f.Output != "" && f.format() == "":
		return errors.New("what -o " + f.Output + " is to hold is not clear from its name: give --format")
	case f.Pages < 0:
		return errors.New("--pages takes 1 or more")
	case f.Pages > 0 && (f.format() == "md" || f.format() == "html"):
		return errors.New("--pages is for text, pdf and docx: Markdown and HTML have no pages")
	}
	return nil
}

// format is the format asked for, by name or by the name of the file; "" where the name of the file says nothing.
func (f briefFlags) format() string {
	name := f.Format
	if name == "auto" {
		name = strings.ToLower(filepath.Ext(f.Output))
	}
	switch name = strings.TrimPrefix(name, "."); name {
	case "", "txt":
		return "text"
	case "markdown":
		return "md"
	case "htm":
		return "html"
	case "text", "md", "html", "pdf", "docx":
		return name
	}
	return ""
}

// options are what the flags ask of a brief about a moment.
func (f briefFlags) options(con *console, moment chancery.Moment) brief.Options {
	o := brief.Options{All: f.All, Language: chancery.Language(f.Labels), AsOf: moment.Recorded, On: moment.Valid, Pages: f.Pages, Count: brief.PaperPages}
	switch f.format() {
	case "docx":
		o.Count = brief.WordPages
	case "text":
		o.Count = func(p *brief.Page) int { return brief.TextPages(p, f.terminal(con)) }
	}
	return o
}

// terminal is what text is laid out for: the screen, or for a file or a pipe the usual width.
func (f briefFlags) terminal(con *console) brief.Terminal {
	if f.Output != "" && f.Output != collect.Standard {
		return brief.Terminal{}
	}
	return brief.Terminal{Width: con.screen.width, Colour: con.screen.colour}
}

// print prints a page in the format asked for.
func (f briefFlags) print(con *console, out *outfile, page *brief.Page) error {
	printer := f.printer(con, page)
	if out == nil {
		return printer(con.out)
	}
	return out.write(printer)
}

func (f briefFlags) printer(con *console, page *brief.Page) func(io.Writer) error {
	formats := map[string]func(io.Writer, *brief.Page) error{
		"md": brief.Markdown, "html": brief.HTML, "pdf": brief.PDF, "docx": brief.DOCX,
	}
	return func(w io.Writer) error {
		if to := formats[f.format()]; to != nil {
			return to(w, page)
		}
		return brief.Text(w, page, f.terminal(con))
	}
}
