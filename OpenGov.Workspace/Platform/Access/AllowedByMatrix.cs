using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Opens a page, an endpoint or a hub to the roles that its row of the matrix names, and to nobody else.</summary>
/// <remarks>
/// This is what <c>[Authorize]</c> means here, and what holds where nothing is written. It is asked for the address that a
/// browser requests and for the page that the router of an open one goes to.
/// </remarks>
public sealed class AllowedByMatrix(Store store) : AuthorizationHandler<AllowedByMatrix.Requirement>
{
    /// <summary>The last one answers for files of wwwroot that a build has not listed.</summary>
    private static readonly string[] FrameworksOwn = ["/_blazor", "/_framework", "/{**path:file}"];

    public sealed record Requirement : IAuthorizationRequirement;

    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().AddRequirements(new Requirement()).Build();

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        var action = context.Resource switch
        {
            Microsoft.AspNetCore.Components.RouteData route => AuthorizationMatrix.NameOf(route.PageType),
            HttpContext http when http.GetEndpoint() is { } endpoint => ActionOf(endpoint),
            HttpContext => null,
            var other => throw new InvalidOperationException($"No action is known for {other?.GetType().Name ?? "nothing"}."),
        };
        if (action is null || await store.MayAsync(context.User.Actor, action)) context.Succeed(requirement);
    }

    /// <summary>
    /// The endpoint's name in the matrix: <c>Folder.Page</c> or <c>Folder.Hub</c> by its class, otherwise method and address as in
    /// <c>GET /api/plans</c>. Null for the framework's own: scripts, style sheets, the line between a page and the server.
    /// </summary>
    public static string? ActionOf(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page) return AuthorizationMatrix.NameOf(page.Type);
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint is not RouteEndpoint route) return null;

        var address = "/" + route.RoutePattern.RawText?.TrimStart('/');
        if (FrameworksOwn.Any(start => address.StartsWith(start, StringComparison.Ordinal))) return null;
        if (endpoint.Metadata.GetMetadata<HubMetadata>() is { } hub) return AuthorizationMatrix.NameOf(hub.HubType);

        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return $"{(methods.Count == 0 ? "ANY" : string.Join('|', methods))} {address}";
    }
}
