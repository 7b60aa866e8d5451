using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Reading: cards as they were published, for everybody. What was never published is missing, as if it were not there.</summary>
/// <remarks>A published text does not change, so that its file is made once; many readers do not keep the members waiting for pages.</remarks>
public sealed class PublishedCards(Store store, CardFiles files) : IDisposable
{
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = 32 << 20 });

    public async Task<Result<byte[]>> ReadAsync(Actor actor, CardOrder order, CancellationToken cancel = default)
    {
        var read = await MatterAsync(actor, order.PlanNumber, order.Commitment, cancel);
        if (read.Value is not { } matter) return read.Refusal!;

        var key = (order, string.Join(' ', matter.Cards.Select(card => $"{card.Number} {card.Hash} {card.PublishedAt:O} {HashOf(card.Running)} {card.Proposals.Count}")) + CardChains.StateOf(matter.Cards));
        if (_made.TryGetValue(key, out byte[]? known)) return known!;
        var written = await files.WriteAsync(matter, order, cancel);
        if (written.Value is { } bytes) _made.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length, SlidingExpiration = TimeSpan.FromHours(1) });
        return written;
    }

    internal Task<Result<CardsMatter>> MatterAsync(Actor actor, int plan, int? commitment, CancellationToken cancel) =>
        store.ReadAsync<CardsMatter>(this, actor, (db, _) => CardsMatter.ReadAsync(db, plan, commitment, publishedOnly: true, files.Today, cancel), cancel);

    private static string HashOf(string? running) => running is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(running)));

    public void Dispose() => _made.Dispose();
}
