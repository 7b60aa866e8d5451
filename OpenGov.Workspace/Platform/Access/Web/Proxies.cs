using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Whose word counts about the address and scheme a visitor really came from: the configured proxies, nobody else.</summary>
public static class Proxies
{
    public static void Configure(ForwardedHeadersOptions options, IEnumerable<string> known)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Clear();   // not even this machine, unless it is named
        options.KnownProxies.Clear();
        foreach (var proxy in known)
        {
            if (proxy.Contains('/', StringComparison.Ordinal)) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else options.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        // Without a proxy the middleware would believe everybody; it takes empty lists for "no restriction".
        if (options.KnownProxies.Count == 0 && options.KnownIPNetworks.Count == 0) options.ForwardedHeaders = ForwardedHeaders.None;
    }
}
