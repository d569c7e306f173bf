// The module of preview_server.h: cpp-httplib's server.
//
//   /              the page that shows all others
//   /state?after=N waits until there is something newer than N, and says what it is (JSON)
//   /page/1.svg    a page;  /cv.pdf  all of them

#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include "cli/preview_page.h"
#include "cli/preview_server.h"

namespace cvpdf {

struct HttpServer {
    httplib::Server http = {};
    std::thread listener = {};
    std::mutex mutex = {};  ///< of what follows
    std::condition_variable changed = {};
    Preview preview = {};
    std::uint64_t version = 0;
    bool ends = false;
};

namespace {

constexpr const char* kHost = "127.0.0.1";
constexpr std::chrono::seconds kLongestWait{20};
/// Each waits in a thread of its own: so many browser windows.
constexpr std::size_t kThreads = 32;

std::uint64_t number_of(const std::string& text) {
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string state_json(const HttpServer& server) {
    return nlohmann::json{{"version", server.version},
                          {"title", server.preview.title},
                          {"pages", server.preview.pages.size()},
                          {"trouble", server.preview.trouble}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void answer_state(HttpServer& server, const httplib::Request& request,
                  httplib::Response& response) {
    const std::uint64_t after = number_of(request.get_param_value("after"));
    std::unique_lock lock(server.mutex);
    server.changed.wait_for(lock, kLongestWait,
                            [&] { return server.ends || server.version != after; });
    response.set_content(state_json(server), "application/json");
}

void answer_page(HttpServer& server, const httplib::Request& request, httplib::Response& response) {
    const std::uint64_t number = number_of(request.matches[1].str());
    const std::lock_guard lock(server.mutex);
    if (number < 1 || number > server.preview.pages.size()) {
        response.status = 404;
        return;
    }
    response.set_content(server.preview.pages[number - 1], "image/svg+xml");
}

void answer_pdf(HttpServer& server, httplib::Response& response) {
    const std::lock_guard lock(server.mutex);
    response.set_content(server.preview.pdf, "application/pdf");
}

/// Whoever came by another name was sent by a page from elsewhere.
bool is_for_us(const httplib::Request& request, int port) {
    const std::string host = request.get_header_value("Host");
    return host == fmt::format("{}:{}", kHost, port) || host == fmt::format("localhost:{}", port);
}

void route(HttpServer& server, int port) {
    using httplib::Request;
    using httplib::Response;
    using Handled = httplib::Server::HandlerResponse;
    server.http.set_pre_routing_handler([port](const Request& request, Response& response) {
        if (is_for_us(request, port)) return Handled::Unhandled;
        response.status = 403;
        return Handled::Handled;
    });
    server.http.set_default_headers(
        {{"Cache-Control", "no-store"},
         {"X-Content-Type-Options", "nosniff"},
         {"Content-Security-Policy",
          "default-src 'none'; img-src 'self' data:; connect-src 'self'; "
          "script-src 'unsafe-inline'; style-src 'unsafe-inline'"}});
    server.http.Get("/", [](const Request&, Response& response) {
        response.set_content(std::string(kPreviewPage), "text/html; charset=utf-8");
    });
    server.http.Get("/state", [&server](const Request& request, Response& response) {
        answer_state(server, request, response);
    });
    server.http.Get(R"(/page/(\d{1,5})\.svg)",
                    [&server](const Request& request, Response& response) {
                        answer_page(server, request, response);
                    });
    server.http.Get(
        "/cv.pdf", [&server](const Request&, Response& response) { answer_pdf(server, response); });
}

StartedServer start(int port) {
    auto server = std::make_unique<HttpServer>();
    server->http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    if (port == 0) {
        port = server->http.bind_to_any_port(kHost);
        if (port <= 0) return {.fault = "no port is free"};
    } else if (!server->http.bind_to_port(kHost, port)) {
        return {.fault = fmt::format("port {} is taken or not allowed", port)};
    }
    route(*server, port);
    server->listener = std::thread([&http = server->http] { http.listen_after_bind(); });
    return {.server = server.release(), .port = port};
}

void publish(HttpServer& server, Preview preview) {
    {
        const std::lock_guard lock(server.mutex);
        if (!preview.trouble.empty()) {
            server.preview.trouble = std::move(preview.trouble);
        } else {
            server.preview = std::move(preview);
        }
        ++server.version;
    }
    server.changed.notify_all();
}

void stop(HttpServer* server) {
    const std::unique_ptr<HttpServer> owner(server);
    {
        const std::lock_guard lock(owner->mutex);
        owner->ends = true;
    }
    owner->changed.notify_all();
    owner->http.stop();
    owner->listener.join();
}

}  // namespace

extern "C" {
/// Found by its name (kPreviewServerSymbol).
extern __attribute__((visibility("default"))) const PreviewServerModule cvpdf_preview_server;
const PreviewServerModule cvpdf_preview_server{
    .version = CVPDF_VERSION, .start = start, .publish = publish, .stop = stop};
}

}  // namespace cvpdf
