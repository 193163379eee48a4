package main

import "runtime"

// ordered runs jobs on all processors and hands their results out in the order
// of the jobs. feed sends the jobs; a job starts as soon as it is sent, so that
// a caller at the other end of a pipe may wait for an answer before asking on.
func ordered[J, R any](feed func(send func(J)) error, work func(J) R, done func(R)) error {
	type slot struct {
		job    J
		result chan R
	}
	queue := make(chan slot, 4*runtime.GOMAXPROCS(0)) // bounds what is in memory
	busy := make(chan struct{}, runtime.GOMAXPROCS(0))
	var err error
	go func() {
		defer close(queue)
		err = feed(func(j J) {
			s := slot{j, make(chan R, 1)}
			queue <- s
			busy <- struct{}{}
			go func() {
				defer func() { <-busy }()
				s.result <- work(s.job)
			}()
		})
	}()
	for s := range queue {
		done(<-s.result)
	}
	return err
}
