using System.Text.Json;

namespace Bizproc;

/// <summary>What the portal shall remember of a deployment: the fingerprints of what it has, and of nothing else.</summary>
internal sealed class Memory
{
    private readonly ActionValues _values;
    private readonly FingerprintBook _book;
    private string _stored;

    public Memory(PortalContents contents, IEnumerable<PlannedAction> plan, ActionValues values)
    {
        _values = values;
        _stored = contents.Fingerprints.Write();
        _book = contents.Fingerprints.Copy();
        _book.RemoveAll((kind, code) => contents.CodesOf(kind) is { } codes && !codes.Contains(code, StringComparer.Ordinal));
        foreach (var planned in plan.Where(static planned => planned.Change == PlannedChange.Update)) MustWarn |= _book.Doubt(planned.Kind, planned.Code);
    }

    /// <summary>
    /// Whether the portal remembers something of actions that are about to be updated. It must be told first: a process may end, or an answer
    /// be lost, before the update is noted, and then the older version, declared again, would count as unchanged.
    /// </summary>
    public bool MustWarn { get; private set; }

    /// <summary>Whether the portal has something that it does not remember yet, or remembers something that it does not have.</summary>
    public bool HasNews => WhyNot is null && _book.Write() != _stored;

    /// <summary>Why it could not be stored, if it could not.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>Notes that a step was carried out.</summary>
    public void Note(Work work) => Note(_book, work);

    /// <summary>The command that stores what there will be when some more steps are carried out.</summary>
    public PortalCommand CommandAfter(IEnumerable<Work> works)
    {
        var book = _book.Copy();
        foreach (var work in works) Note(book, work);

        var options = new OptionValues(new Dictionary<string, string>(StringComparer.Ordinal) { [FingerprintBook.OptionKey] = book.Write() });
        return new PortalCommand("app.option.set", JsonSerializer.SerializeToUtf8Bytes(options, DeploymentJson.Default.OptionValues));
    }

    /// <summary>Takes the answer to that command, which was one of a batch.</summary>
    public void Take(PortalBatchResult answers, int index)
    {
        if (answers.IsDone(index)) Stored();
        else if (answers.GetError(index) is { } refusal) NotStored(refusal.Message);
    }

    /// <summary>The portal remembers all that is noted.</summary>
    public void Stored()
    {
        _stored = _book.Write();
        MustWarn = false;
        WhyNot = null;
    }

    /// <summary>The portal remembers what it did. A warning is not tried again: what is stored in the end is what counts.</summary>
    public void NotStored(string why)
    {
        if (!MustWarn) WhyNot = why;
        MustWarn = false;
    }

    private void Note(FingerprintBook book, Work work)
    {
        switch (work.Step)
        {
            case WorkStep.DeleteOther:
                book.Remove(work.OtherKind, work.Code);
                break;

            case WorkStep.Delete:
                book.Remove(work.Kind, work.Code);
                break;

            default:
                book.Set(work.Definition!, _values);
                break;
        }
    }
}
