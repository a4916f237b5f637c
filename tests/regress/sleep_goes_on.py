import signal, time
signal.signal(signal.SIGALRM, lambda *a: print("alarm"))
signal.setitimer(signal.ITIMER_REAL, 0.1)
t = time.monotonic(); time.sleep(0.3); print(time.monotonic() - t >= 0.3)
