#!/usr/bin/env python3
"""A web server for tests: serves a folder, and faults below /fault/.

    web_server.py FOLDER PORT_FILE LOG [ADDRESS [CERTIFICATE]]

CERTIFICATE is a file with a key and a certificate: https. Writes its port to PORT_FILE once it listens, and a line to LOG for each
request: time, method, path, User-Agent, If-None-Match, If-Modified-Since, all
in JSON. Files have an ETag and a Last-Modified, and are answered with 304.
"""
import email.utils
import gzip
import hashlib
import http.server
import json
import os
import pathlib
import socketserver
import ssl
import sys
import time
import zlib

FOLDER, PORT_FILE, LOG = map(pathlib.Path, sys.argv[1:4])
ADDRESS = sys.argv[4] if len(sys.argv) > 4 else "127.0.0.1"
TYPES = {".html": "text/html; charset=utf-8", ".xml": "application/xml",
         ".txt": "text/plain", ".gz": "application/gzip"}
PAGE = """<html lang="id"><head><title>Gempa di Pulau {0}</title></head><body>
<article><h1>Gempa di Pulau {0}</h1><p>Gempa bumi mengguncang Pulau {0} pada
Senin (2/6/2025). Sedikitnya tiga orang terluka, kata kepala desa.</p>
<p>Warga mengungsi ke tempat yang lebih tinggi, kata petugas.</p></article>
</body></html>"""
seen = {}


def bomb(start, megabytes=100):
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    spaces = b" " * (1 << 20)
    return b"".join([packer.compress(start)] + [
        packer.compress(spaces) for _ in range(megabytes)]) + packer.flush()


BOMB, XML_BOMB = bomb(b"<html>"), bomb(b"<urlset>")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, body, status=200, kind="text/html", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        headers.setdefault("Content_Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page(self, name, **more):
        self.answer(PAGE.format(name).encode(), **more)

    def redirect(self, place):
        self.answer(b"", 302, Location=place)

    def do_GET(self):
        path = self.path.split("?")[0]
        seen[path] = seen.get(path, 0) + 1
        with LOG.open("a") as log:
            print(json.dumps([time.time(), self.command, self.path] + [
                self.headers[name] for name in
                ("User-Agent", "If-None-Match", "If-Modified-Since")]),
                file=log)
        if path.startswith("/fault/"):
            name = path.split("/")[2].replace(".", "_").replace("-", "_")
            return getattr(self, "fault_" + name)()
        file = FOLDER / (path.lstrip("/") or "front.html")
        if not file.is_file():
            return self.answer(b"not here", 404, "text/plain")
        body = file.read_bytes()
        mark = '"' + hashlib.sha1(body).hexdigest()[:12] + '"'
        changed = email.utils.formatdate(file.stat().st_mtime, usegmt=True)
        if self.headers["If-None-Match"] == mark:
            return self.answer(b"", 304, ETag=mark)
        self.answer(body, kind=TYPES.get(file.suffix, "text/html"), ETag=mark,
                    Last_Modified=changed)

    def fault_slow(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(300):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)
        self.close_connection = True

    def fault_cut(self):
        self.answer(PAGE.format("Potong").encode(), Content_Length="9999")
        self.close_connection = True

    def fault_cut_chunks(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"ffff\r\n" + PAGE.format("Potong").encode())
        self.close_connection = True

    def fault_cut_gzip(self):
        packed = gzip.compress(PAGE.format("Potong").encode())[:-20]
        self.answer(packed, Content_Encoding="gzip")

    def fault_no_length(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE.format("Terbuka").encode())
        self.close_connection = True

    def fault_endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"<p>kata " * 8192)

    def fault_endless_head(self):
        self.send_response(200)
        while True:
            self.send_header("X-Kata", "kata" * 1000)
            self.flush_headers()

    def fault_bomb(self):
        self.answer(BOMB, Content_Encoding="gzip")

    def fault_bomb_xml_gz(self):
        self.answer(XML_BOMB, kind="application/gzip")

    def fault_laughs_xml(self):
        entities = "".join(
            f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
        self.answer((f'<!DOCTYPE rss [<!ENTITY l0 "ha">{entities}]><rss>'
                     "<item><title>&l11;</title><link>/fault/plain</link>"
                     "</item></rss>").encode(), kind="application/rss+xml")

    def fault_loop(self):
        self.redirect("/fault/loop")

    def fault_hop(self):
        self.redirect("/fault/plain")

    def fault_to_file(self):
        self.redirect("file:///etc/passwd")

    def fault_to_ftp(self):
        self.redirect("ftp://127.0.0.1/")

    def fault_to_private(self):
        self.redirect(f"http://127.0.0.1:{self.server.server_port}/a.html")

    def fault_plain(self):
        self.page("Polos", kind="text/plain")

    def fault_image(self):
        self.answer(b"\x89PNG\r\n\x1a\n" + bytes(200))

    def fault_pdf(self):
        self.answer(b"%PDF-1.4 isi" * 20, kind="application/pdf")

    def fault_script(self):
        self.answer(b'{"a": 1}', kind="application/json")

    def fault_steering(self):
        self.answer(b'{"a": 1}', kind="application/\33[31mjson")

    def fault_steering_hop(self):
        self.redirect("/\33[31m\x9b2J.html")

    def fault_steering_mark(self):
        self.answer(b"", status=404, kind="text/html", ETag="\33[31m")

    def fault_steering_reason(self):
        self.send_response(500, "\33[31mRusak")
        self.end_headers()

    def fault_empty(self):
        self.answer(b"")

    def fault_busy_once(self):
        if seen["/fault/busy-once"] == 1:
            return self.answer(b"", 429, Retry_After="1")
        self.page("Sibuk")

    def fault_busy(self):
        self.answer(b"", 503, Retry_After="3600")

    def fault_broken(self):
        self.answer(b"rusak", 500)

    def fault_broken_once(self):
        if seen["/fault/broken-once"] == 1:
            return self.answer(b"rusak", 500)
        self.page("Pulih")

    def fault_nothing(self):
        self.close_connection = True

    def fault_rubbish(self):
        self.wfile.write(b"\0\1\2 bukan HTTP\r\n" * 50)
        self.close_connection = True

    def fault_never_same(self):
        self.page(f"Sama</h1><!-- {time.time()} --><h1>", Cache_Control="no")

    do_POST = do_HEAD = do_GET


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that hangs up is what some tests are about


server = Server((ADDRESS, 0), Handler)
if len(sys.argv) > 5:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[5])
    server.socket = context.wrap_socket(server.socket, server_side=True)
part = PORT_FILE.with_suffix(".part")
part.write_text(str(server.server_port))
os.rename(part, PORT_FILE)
server.serve_forever()
