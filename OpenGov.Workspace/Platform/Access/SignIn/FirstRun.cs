using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>The key to a workspace that nobody can sign in to yet: shown on the console, gone once the first administrator is made.</summary>
/// <remarks>Whoever reads the console runs the server; whoever merely finds the address first does not.</remarks>
public sealed partial class FirstRun(Database database, IHostEnvironment environment, ILogger<FirstRun> log)
{
    public const string Address = "/first-run";

    private string? _token;

    /// <summary>Prints the key when the workspace is empty. Development has the people of the example instead.</summary>
    public async Task AnnounceAsync(CancellationToken cancel = default)
    {
        if (!environment.IsDevelopment() && await KeyAsync(cancel) is { } key) LogKey(log, Address, key);
    }

    /// <returns>Null when somebody has an account.</returns>
    internal async Task<string?> KeyAsync(CancellationToken cancel = default) =>
        await HasAccountsAsync(cancel) ? null : _token ??= Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public bool Opens(string? token) => _token is { } key && token is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(token.Trim()));

    public void Close() => _token = null;

    private async Task<bool> HasAccountsAsync(CancellationToken cancel)
    {
        await using var db = database.Reader();
        return await db.Accounts.AnyAsync(account => !account.IsExample, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "Nobody can sign in yet. Open {Address} and make the first administrator with this key, once: {Key}")]
    private static partial void LogKey(ILogger log, string address, string key);
}
