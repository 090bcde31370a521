# Makes a private PostgreSQL cluster, starts it, and writes its folder, which holds its socket, to the standard output. It lives until
# the standard input ends, as it does when whoever started this closes it, or dies however suddenly. Nothing of it remains then.
# Until then each line there is a command, which is answered by a line: "standby" adds a streaming standby and starts it,
# "stop primary" and "kill primary" end the server of that name in order or as a crash would, "start primary" has it back.
# Arguments: the folder of PostgreSQL's programs.
set -eu
umask 077
programs=$1
folder=$(mktemp -d -t postgresql-XXXXXXXX)
finish() {
  for name in standby primary; do end "$name" INT; done
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"

# The numbers that the sockets of the servers are known by.
port() { case $1 in primary) echo 5432 ;; standby) echo 5433 ;; *) return 1 ;; esac; }

# Durability is for data that outlives a test.
start() {
  "$programs/postgres" -D "$folder/$1" -k "$folder" -p "$(port "$1")" -c listen_addresses= -c fsync=off -c full_page_writes=off \
    -c autovacuum=off -c max_connections=300 -c hot_standby_feedback=on </dev/null >>"$folder/$1.log" 2>&1 &
  echo $! >"$folder/$1.pid"
  until "$programs/pg_isready" --quiet --host="$folder" --port="$(port "$1")"; do
    kill -0 "$(cat "$folder/$1.pid")" 2>/dev/null || { cat "$folder/$1.log" >&2; exit 1; }
    sleep 0.05
  done
}

end() {
  if [ -f "$folder/$1.pid" ]; then
    kill "-$2" "$(cat "$folder/$1.pid")" 2>/dev/null || true
    wait "$(cat "$folder/$1.pid")" || true
    rm "$folder/$1.pid"
  fi
}

"$programs/initdb" --pgdata="$folder/primary" --username=postgres --auth=trust --locale=C --encoding=UTF8 --no-sync </dev/null >"$folder/log" 2>&1 ||
  { cat "$folder/log" >&2; exit 1; }
start primary
echo "$folder"

while read -r command name; do
  case $command in
    standby)
      "$programs/pg_basebackup" --pgdata="$folder/standby" --host="$folder" --username=postgres --write-recovery-conf --checkpoint=fast --no-sync \
        </dev/null >>"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
      start standby
      ;;
    start) start "$name" ;;
    stop) end "$name" INT ;;
    kill) end "$name" QUIT ;;
    *) exit 1 ;;
  esac
  echo "done"
done
