using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Applications;

/// <summary>A form that the portal sent to an application, other than a run: an event, or the opening of a page (portal: 8.2, 12).</summary>
/// <param name="Id">The id. For a page it is the <c>APP_SID</c>, which is secret and cannot be guessed.</param>
/// <param name="Application">The client id of the receiver.</param>
/// <param name="Kind">The kind of the form.</param>
/// <param name="Subject">The name of the event, or the code of the action whose settings page is open.</param>
/// <param name="Url">The address of the receiver; for a page with its query.</param>
/// <param name="Fields">The fields of the form.</param>
internal sealed record ApplicationPost(string Id, string Application, ApplicationPostKind Kind, string Subject, string Url, PhpArray Fields)
{
    /// <summary>Gets or sets the application's answer; <see langword="null"/> until it arrives.</summary>
    public HandlerReply? Reply { get; set; }

    /// <summary>True if the installation page has reported that the installation is finished.</summary>
    public bool IsFinished { get; set; }

    /// <summary>Gets or sets the values that a settings page has set, by key of the property.</summary>
    public PhpArray SetValues
    {
        get;
        set
        {
            field = value;
            Size = ValueSize.Measure(Fields) + ValueSize.Measure(value);
        }
    } = [];

    /// <summary>Gets the estimated memory of the form and of the values that a settings page set, in bytes.</summary>
    public long Size { get; private set; } = ValueSize.Measure(Fields);
}
