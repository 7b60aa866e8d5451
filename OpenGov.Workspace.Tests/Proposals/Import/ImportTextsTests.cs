using System.Globalization;
using System.Reflection;
using System.Resources;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

public sealed class ImportTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(ProposalsTexts));

    [Fact]
    public void Every_refusal_problem_and_field_has_its_text()
    {
        var refusals = typeof(ImportRefusals).GetFields().Select(field => field.GetValue(null)).OfType<Refusal>().Select(refusal => refusal.Key)
            .Concat(typeof(ImportRefusals).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(method => "Proposals." + method.Name))
            .Select(key => "Refusal." + key["Proposals.".Length..]);
        var codes = typeof(CellCodes).GetFields().Select(field => ((string)field.GetValue(null)!)["Proposals.".Length..]);
        var names = Enum.GetNames<ProposalField>().Select(name => "Field." + name)
            .Concat(Enum.GetNames<Channel>().Select(name => "Channel." + name));

        Assert.All(refusals.Concat(codes).Concat(names),
            key => Assert.False(string.IsNullOrEmpty(Texts.GetString(key, CultureInfo.InvariantCulture)), key));
    }
}
