using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Applications;

/// <summary>What the portal sent to an application beside runs: an event, or the opening of one of its pages (portal: 8.2, 12).</summary>
/// <param name="Id">Names it; of a page this is its <c>APP_SID</c>, which is not to be guessed.</param>
/// <param name="Application">To whom.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">Name of the event, or code of the action whose settings are open.</param>
/// <param name="Url">Where it was sent, of a page with its query.</param>
/// <param name="Fields">The form.</param>
internal sealed record ApplicationPost(string Id, string Application, ApplicationPostKind Kind, string Subject, string Url, PhpArray Fields)
{
    /// <summary>What the application answered; <see langword="null"/> as long as it did not.</summary>
    public HandlerReply? Reply { get; set; }

    /// <summary>Whether an installation page said that all is done.</summary>
    public bool IsFinished { get; set; }

    /// <summary>What a settings page set, by key of the property.</summary>
    public PhpArray SetValues
    {
        get;
        set
        {
            field = value;
            Size = ValueSize.Measure(Fields) + ValueSize.Measure(value);
        }
    } = [];

    /// <summary>An estimate of the memory of the form and of the values that a settings page set, in bytes.</summary>
    public long Size { get; private set; } = ValueSize.Measure(Fields);
}
