using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Ide;

/// <summary>
/// The IDE would install a service worker that downloads it a second time, reloads the page and keeps serving a stale copy.
/// This one takes its place: where such a worker is installed already, it empties its caches and goes.
/// </summary>
internal static class RetiringServiceWorker
{
    private const string Script =
        """
        self.addEventListener('install', () => self.skipWaiting());
        self.addEventListener('activate', event => event.waitUntil((async () => {
          for (const name of await caches.keys()) await caches.delete(name);
          await self.registration.unregister();
        })()));

        """;

    public static Task SendAsync(HttpContext http)
    {
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.WriteAsync(Script, http.RequestAborted);
    }
}
