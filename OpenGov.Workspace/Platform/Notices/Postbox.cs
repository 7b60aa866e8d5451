using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace OpenGov.Workspace.Platform.Notices;

public enum Posted { Sent, Refused, TryAgain }

/// <summary>Where letters are handed in: a mail server, or a folder.</summary>
public abstract class Postbox : IAsyncDisposable
{
    public abstract Task<Posted> PostAsync(MimeMessage letter, CancellationToken cancel);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public static Postbox Of(MailOptions options, ILogger log) => options.Host.Length > 0 ? new MailServer(options, log) : new MailFolder(options.Folder);
}

/// <summary>Letters as files, to be read on the same machine.</summary>
internal sealed class MailFolder(string folder) : Postbox
{
    public override async Task<Posted> PostAsync(MimeMessage letter, CancellationToken cancel)
    {
        Data.PrivateFolder.Create(folder);
        await letter.WriteToAsync(Path.Combine(folder, $"{letter.MessageId!.Split('@')[0]}.eml"), cancel);
        return Posted.Sent;
    }
}

/// <summary>A mail server; one connection for as many letters as there are.</summary>
internal sealed class MailServer(MailOptions options, ILogger log) : Postbox
{
    private const int ImplicitTls = 465;   // RFC 8314
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SmtpClient _smtp = new() { Timeout = (int)Patience.TotalMilliseconds };

    public override async Task<Posted> PostAsync(MimeMessage letter, CancellationToken cancel)
    {
        try
        {
            if (!_smtp.IsConnected) await ConnectAsync(cancel);
            await _smtp.SendAsync(letter, cancel);
            return Posted.Sent;
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            await _smtp.DisconnectAsync(quit: true, cancel);
            return Posted.Refused;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogWarning("The mail server {Host}:{Port} took no letter: {Why}", options.Host, options.Port, failure.Message);
            if (_smtp.IsConnected) await _smtp.DisconnectAsync(quit: false, CancellationToken.None);
            return Posted.TryAgain;
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        var security = !options.RequireTls ? SecureSocketOptions.StartTlsWhenAvailable
            : options.Port == ImplicitTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await _smtp.ConnectAsync(options.Host, options.Port, security, cancel);
        if (options.User.Length == 0) return;
        await _smtp.AuthenticateAsync(options.User, (await File.ReadAllTextAsync(options.PasswordFile, cancel)).Trim(), cancel);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_smtp.IsConnected) await _smtp.DisconnectAsync(quit: true, CancellationToken.None);
        _smtp.Dispose();
        await base.DisposeAsync();
    }
}

/// <summary>Development: letters go to a folder unless a mail server is named.</summary>
internal sealed class MailInDevelopment(IHostEnvironment environment, IOptions<Data.WorkspaceOptions> workspace) : IPostConfigureOptions<MailOptions>
{
    public void PostConfigure(string? name, MailOptions options)
    {
        if (environment.IsDevelopment() && !options.IsOn) options.Folder = Path.Combine(Path.GetFullPath(workspace.Value.DataFolder), "mail");
        if (options.Address.Length == 0) options.Address = workspace.Value.PublicOrigins.FirstOrDefault() ?? "http://localhost:5080";
        if (options.From.Length == 0) options.From = $"no-reply@{new Uri(options.Address).Host}";
    }
}
