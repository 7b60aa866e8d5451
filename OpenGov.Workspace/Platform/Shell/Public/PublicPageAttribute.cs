using Microsoft.AspNetCore.Authorization;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>A page for everybody: written by the server once, without an account, a circuit, a script or a cookie.</summary>
/// <remarks>
/// <para>Goes with <c>[ExcludeFromInteractiveRouting]</c>, so that a link from an open page of the workspace loads it anew.</para>
/// <para>It shows the same to everybody, signed in or not: its readings are asked as <c>Actor.Public</c>. What its address and
/// language are made of is all it may depend on, for it is kept a moment and sent again (<see cref="PublicCache"/>); a page
/// with a form, or with <see cref="Personal"/>, is not.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute, IAllowAnonymous
{
    /// <summary>Meant for whoever holds its address: nobody keeps a copy, no search engine lists it, no other site learns the address.</summary>
    public bool Personal { get; init; }

    /// <summary>The page that answers this request, when it is one of these.</summary>
    internal static PublicPageAttribute? Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
}
