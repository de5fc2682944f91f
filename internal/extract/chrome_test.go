package extract

import "testing"

func TestIsChrome(t *testing.T) {
	furniture := []string{
		"Skip to main content", "Share post:", "SHARE THIS ARTICLE", "Facebook Twitter LinkedIn", "Share on Facebook", "No Comments", "Leave a Reply",
		"Home | World | Asia | Business", "Home > World > Asia", "3 min read", "Reading time: 4 minutes", "By Jo Reporter", "By Jo van der Reporter and A. Writer",
		"By March 5, 2031March 6th, 2031No Comments", "Date:", "Tags: ferry, islands", "Photo: Jo Reporter", "© 2031 The Daily Buoy. All rights reserved.",
		"Copyright 2031 The Daily Buoy", "Copying our content is forbidden.", "This material may not be reproduced without permission.",
		"We use cookies to improve your experience. By continuing you agree to our policy.", "You’ve reached the end", "[ends]", "END   11:36 A.M. CET", "-30-",
		"https://example.org/a", "Page 3 of 12", "Advertisement", "Opinions", "無断転載を禁じます", "Read more: Ferry link to reopen", "Sign up to our newsletter here.",
	}
	for _, s := range furniture {
		if !isChrome(s) {
			t.Errorf("isChrome(%q) = false, want true", s)
		}
	}
	text := []string{
		"Ferry link to reopen", "By the end of June the ferry will sail again.", "By sea and by land", "The two sides share the cost.",
		"He said that sharing the news by e-mail was forbidden.", "End of an era", "Ending the dispute", "2031", "12:30", "Story of a ferry",
		"The ministers agreed: the ferry will sail.", "Holt | Kruger", "Norland’s law on cookies takes effect in May.", "Date of the meeting: not yet fixed.",
		"The treaty prohibits copying the design of the ship, and its parts may not be sold.",
		"Copyright law was discussed as well, the two ministers said after their talks in Port Elm on Tuesday.",
	}
	for _, s := range text {
		if isChrome(s) {
			t.Errorf("isChrome(%q) = true, want false", s)
		}
	}
}
