using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Arabic, French and English: which one a reader gets, and how things are said in it.</summary>
public static class TextsModule
{
    public static WebApplicationBuilder AddTexts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddLocalization();
        services.TryAddSingleton(TimeProvider.System);
        // Arabic and accented letters go out as they are; written as &#x627; they would make each page three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Dates>();
        services.AddSingleton<Sentences>();
        services.AddSingleton<Radzen.ILocalizer, RadzenTexts>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = Language.All.Select(language => language.Culture).ToList();
            options.DefaultRequestCulture = new RequestCulture(Language.Arabic.Culture);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new LanguageOfRequest()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return builder;
    }

    public static WebApplication MapTexts(this WebApplication app)
    {
        app.MapGet("/language/{code}", LanguageSwitch.Choose).AllowAnonymous();
        return app;
    }
}
