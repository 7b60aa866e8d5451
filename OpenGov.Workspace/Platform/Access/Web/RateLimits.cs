using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>How often one address may try to sign in, open a link, or read the public API.</summary>
/// <remarks>A whole ministry may share an address, so these stop machines, not people; an account locks by itself.</remarks>
public static class RateLimits
{
    /// <summary>Per minute and address.</summary>
    public const int Entries = 30, Reads = 300;

    private static readonly string[] Entrances = ["/sign-in", "/invitation", "/new-password", "/first-run", "/account"];

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => KindOf(http.Request) switch
        {
            Kind.Entry => PerMinute($"entry {AddressOf(http)}", Entries),
            Kind.Read => PerMinute($"read {AddressOf(http)}", Reads),
            _ => RateLimitPartition.GetNoLimiter(""),
        });
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private enum Kind { Other, Entry, Read }

    private static Kind KindOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") ? Kind.Read
        : HttpMethods.IsPost(request.Method) && request.Path != ExampleSignIn.Address
            && Entrances.Any(entrance => request.Path.StartsWithSegments(entrance)) ? Kind.Entry
        : Kind.Other;

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
        });

    /// <summary>One household or office has a whole /64 of IPv6 to choose from.</summary>
    internal static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
