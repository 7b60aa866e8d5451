using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>People are told of what concerns them, here and by e-mail.</summary>
public static class NoticesModule
{
    public static void AddNotices(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection("Workspace:Mail"));
        builder.Services.AddSingleton<IPostConfigureOptions<MailOptions>, MailInDevelopment>();
        builder.Services.AddSingleton<TellOfRecord>();
        builder.Services.AddSingleton<WriteLetters>();
        builder.Services.AddSingleton<SendLetters>();
        builder.Services.AddHostedService<NoticeLoop>();
        builder.Services.AddSingleton<NoticeList>();
        builder.Services.AddSingleton<UnreadNotices>();
        builder.Services.AddSingleton<ReadNotices>();
        builder.Services.AddSingleton<ChooseMail>();
        builder.Services.AddSingleton<MailChoices>();
        builder.Services.AddSingleton(new ShellPart(ShellPlace.Account, typeof(NoticeBell)));
    }

    /// <summary>Who is told of what a folder's use-cases record.</summary>
    public static void AddNotices(this IServiceCollection services, params ReadOnlySpan<NoticeRule> rules)
    {
        foreach (var rule in rules) services.AddSingleton(rule);
    }
}
