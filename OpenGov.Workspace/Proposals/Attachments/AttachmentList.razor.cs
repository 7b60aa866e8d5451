using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

public sealed partial class AttachmentList(AttachFile attach, CurrentMember me, IStringLocalizer<ProposalsTexts> text) : ComponentBase
{
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public IReadOnlyList<AttachedFile> Files { get; set; } = [];
    [Parameter, EditorRequired] public Guid ProposalId { get; set; }

    /// <summary>The reader may add files.</summary>
    [Parameter] public bool MayAttach { get; set; }

    private IStringLocalizer Text => text;

    // The page hears of the new file by itself.
    private async Task AttachAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > AttachFile.Largest)
        {
            _refusal = ProposalsRefusals.FileTooLarge.About(AttachFile.Largest / 1024 / 1024);
            return;
        }

        _busy = true;
        try
        {
            await using var content = chosen.File.OpenReadStream(AttachFile.Largest);
            _refusal = (await attach.RunAsync(await me.ActorAsync(), ProposalId, chosen.File.Name, content)).Refusal;
        }
        catch (Exception lost) when (lost is IOException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            _refusal = ImportRefusals.FileNotRead;   // taken away or changed on the reader's disk, or the line was lost
        }
        finally
        {
            _busy = false;
        }
    }
}
