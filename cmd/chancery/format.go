package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"chancery/internal/brief"
)

// briefFlags are the flags of verbs that print a brief.
type briefFlags struct {
	Format string `enum:"auto,text,md,markdown,html,pdf,docx" default:"auto" help:"text, md, html, pdf or docx. None: by the name of the -o file, else text."`
	Output string `short:"o" placeholder:"FILE" help:"Write to this file, which is replaced as a whole; - is standard output."`
}

// Validate refuses what cannot be printed where it was asked for.
func (f briefFlags) Validate() error {
	switch {
	case (f.format() == "pdf" || f.format() == "docx") && f.Output == "":
		return fmt.Errorf("--format %s is not for a terminal: give a file, as in -o dossier.%s", f.format(), f.format())
	case f.Output != "" && f.format() == "":
		return errors.New("what -o " + f.Output + " is to hold is not clear from its name: give --format")
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
		t := brief.Terminal{}
		if w == con.out {
			t = brief.Terminal{Width: con.screen.width, Colour: con.screen.colour}
		}
		return brief.Text(w, page, t)
	}
}
