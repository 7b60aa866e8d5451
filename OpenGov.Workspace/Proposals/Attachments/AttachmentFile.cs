using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>An attachment as it is handed out.</summary>
public sealed record HandedOutFile(string Path, string Name, string MediaType);

/// <summary>Reading: the bytes of an attachment, and the address that hands them out.</summary>
public sealed class AttachmentFile(Store store, AttachmentFolder folder)
{
    public Task<Result<HandedOutFile>> ReadAsync(Actor actor, Guid id, CancellationToken cancel = default) =>
        store.ReadAsync<HandedOutFile>(this, actor, async (db, _) =>
        {
            var found = await (
                from a in db.Attachments
                join p in db.Proposals on a.ProposalId equals p.Id
                where a.Id == id && p.WithdrawnAt == null
                select a).FirstOrDefaultAsync(cancel);
            return found is null ? ProposalsRefusals.NoSuchFile : new HandedOutFile(folder.PathOf(found.KeptAs), found.FileName, found.MediaType);
        }, cancel);

    internal static void Map(WebApplication app) =>
        app.MapGet("/attachments/{id:guid}", async (Guid id, AttachmentFile file, HttpContext http, CancellationToken cancel) =>
        {
            if ((await file.ReadAsync(http.User.Actor, id, cancel)).Value is not { } found || !File.Exists(found.Path)) return Results.NotFound();

            // Saved, never shown: whatever it holds, it does not run as a page of ours.
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(found.Path, found.MediaType, found.Name);
        });
}
