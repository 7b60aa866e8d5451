using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>Addresses of public pages. They carry the language, because a reader without a cookie has no other way to keep it.</summary>
public sealed class PublicAddress(IOptions<WorkspaceOptions> options)
{
    public const string Home = "/public";

    /// <summary>For links in a public page: <c>/public/plans/3?lang=fr</c>.</summary>
    public static string Of(string address) => In(Language.Current, address);

    public static string In(Language language, string address)
    {
        var mark = address.IndexOf('#', StringComparison.Ordinal);
        var (whole, part) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        var asked = whole.IndexOf('?', StringComparison.Ordinal);
        var query = asked < 0 ? [] : QueryHelpers.ParseQuery(whole[asked..]);
        query["lang"] = language.Code;
        return QueryHelpers.AddQueryString(asked < 0 ? whole : whole[..asked], query.AsEnumerable()) + part;
    }

    /// <summary>As other sites and programs need it: with scheme and host, the configured ones where there are some.</summary>
    public string Whole(HttpRequest request, string address) =>
        (options.Value.PublicOrigins.FirstOrDefault()?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + address;

    /// <summary>The page that is shown, without its language.</summary>
    public static string OfRequest(HttpRequest request)
    {
        var query = request.Query.Where(part => part.Key != "lang").ToDictionary(part => part.Key, part => part.Value);
        return QueryHelpers.AddQueryString(request.Path.ToUriComponent(), (IEnumerable<KeyValuePair<string, StringValues>>)query);
    }
}
