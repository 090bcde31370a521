# Makes a private PostgreSQL cluster, starts it, and writes its folder, which holds its socket, to the standard output. It lives until
# the standard input ends, as it does when whoever started this closes it, or dies however suddenly. Nothing of it remains then.
# Arguments: the folder of PostgreSQL's programs.
set -eu
umask 077
programs=$1
server=
folder=$(mktemp -d -t postgresql-XXXXXXXX)
stop() {
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" || true
    server=
  fi
}
finish() {
  stop
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
cd "$folder"

"$programs/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --locale=C --encoding=UTF8 --no-sync </dev/null >"$folder/log" 2>&1 ||
  { cat "$folder/log" >&2; exit 1; }

start() {
  # Durability is for data that outlives a test.
  "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
    -c autovacuum=off -c max_connections=300 </dev/null >>"$folder/log" 2>&1 &
  server=$!
  until "$programs/pg_isready" --quiet --host="$folder"; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.05
  done
}
start

# Each line that comes in is an order; each that goes out says that the last one is done.
echo "$folder"
while read -r order; do
  case $order in
    start) start ;;
    stop) stop ;;
  esac
  echo "$order"
done
