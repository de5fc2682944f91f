package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/query"
)

// meetingVerb tells what one must know before a meeting.
type meetingVerb struct {
	whichMeeting
	sourceFlags
	briefFlags
}

// whichMeeting chooses a meeting.
type whichMeeting struct {
	ID      string `arg:"" help:"The id of the meeting, as read and export print it; or last or next: the last one held, or the next announced, between the polities."`
	Between string `placeholder:"A,B" help:"The polities whose last or next meeting is meant. None: the two that the documents speak of most."`
}

// Help shows examples.
func (meetingVerb) Help() string {
	return `What was promised the last time and what came of it, who sits there, what each side says, what is open from before, which mechanisms wait, what sources differ on.

Examples:
  chancery meeting next --between JPN,KOR
  chancery meeting last examples/
  chancery meeting md3eba37a4ea3 --register talks.db -o brief.pdf --pages 2
  chancery meeting last papers/ --labels ja -o brief.docx`
}

// Validate refuses flags that do not go together.
func (v meetingVerb) Validate() error {
	return errors.Join(v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// Run prints the brief.
func (v meetingVerb) Run(ctx context.Context, con *console) (err error) {
	if v.of, err = v.among(); err != nil {
		return err
	}
	return v.brief(ctx, con, v.sourceFlags, func(s *source, o brief.Options) (*brief.Page, error) {
		id, err := v.find(s, &o)
		if err != nil {
			return nil, err
		}
		briefing, err := query.BriefMeeting(&s.record, id)
		if err != nil {
			return nil, err
		}
		return brief.Meeting(briefing, o), nil
	})
}

// among are the polities that the question is about; none where an id says which meeting is meant.
func (v whichMeeting) among() ([]string, error) {
	if v.ID != "last" && v.ID != "next" {
		return nil, nil
	}
	return polities("--between", v.Between)
}

// find is the id of the meeting that is meant.
func (v whichMeeting) find(s *source, o *brief.Options) (chancery.EntryID, error) {
	if v.ID != "last" && v.ID != "next" {
		id := s.resolve(chancery.EntryID(v.ID))
		for i := range s.record.Entries {
			if e := &s.record.Entries[i]; e.ID == id && e.Kind == chancery.Meeting {
				return id, nil
			}
		}
		return "", chancery.Errorf(chancery.NotFound, "there is no meeting %q; %s", v.ID, known(s))
	}
	between, err := related(s, v.Between, o)
	if err != nil {
		return "", err
	}
	answer := query.Among(&s.record, between...)
	if ahead := answer.Ahead(); v.ID == "next" && len(ahead) > 0 {
		return ahead[0].ID, nil
	}
	if last := answer.LastHeld(); v.ID == "last" && last != nil {
		return last.ID, nil
	}
	return "", chancery.Errorf(chancery.NotFound, "no document tells of a %s meeting of %s", v.ID, strings.Join(between, " and "))
}

// known names some meetings, for somebody who has no id at hand.
func known(s *source) string {
	const most = 8
	var names []string
	answer := query.Among(&s.record)
	for i := range answer.Meetings {
		m := &answer.Meetings[i]
		if len(names) == most {
			names = append(names, "…")
			break
		}
		names = append(names, fmt.Sprintf("%s (%s)", m.ID, strings.Join(strings.Fields(m.When().String()+" "+m.Slots.One(chancery.SlotPlace)), " ")))
	}
	if len(names) == 0 {
		return "no document tells of any"
	}
	return "those known are " + strings.Join(names, ", ")
}
