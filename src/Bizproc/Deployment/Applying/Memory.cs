using System.Text.Json;

namespace Bizproc;

/// <summary>What the portal shall remember of a deployment: the fingerprints of what it has, and of nothing else.</summary>
internal sealed class Memory
{
    private readonly ActionValues _values;
    private readonly FingerprintBook _book;
    private readonly string _before;
    private string _stored;

    public Memory(PortalContents contents, ActionValues values)
    {
        _values = values;
        _before = contents.Fingerprints.Write();
        _book = contents.Fingerprints.Copy();
        _book.RemoveAll((kind, code) => contents.CodesOf(kind) is { } codes && !codes.Contains(code, StringComparer.Ordinal));
        _stored = _before;
    }

    /// <summary>Whether the portal has something that it does not remember yet, or remembers something that it does not have.</summary>
    public bool HasNews => WhyNot is null && _book.Write() != _stored;

    /// <summary>Why it could not be stored, if it could not.</summary>
    public string? WhyNot { get; set; }

    /// <summary>Notes that a step was carried out.</summary>
    public void Note(Work work) => Note(_book, work);

    /// <summary>Notes that nobody knows whether a step was carried out: then nothing that is deployed next counts as unchanged.</summary>
    public void Doubt(Work work) => _book.Doubt(work.Kind, work.Code);

    /// <summary>The command that stores what there will be when some more steps are carried out.</summary>
    public PortalCommand CommandAfter(IEnumerable<Work> works)
    {
        var book = _book.Copy();
        foreach (var work in works) Note(book, work);

        var options = new OptionValues(new Dictionary<string, string>(StringComparer.Ordinal) { [FingerprintBook.OptionKey] = book.Write() });
        return new PortalCommand("app.option.set", JsonSerializer.SerializeToUtf8Bytes(options, DeploymentJson.Default.OptionValues));
    }

    /// <summary>Takes the answer to that command, which was the last of a batch.</summary>
    public void Take(PortalBatchResult answers, int index)
    {
        if (answers.IsDone(index)) _stored = _book.Write();
        else WhyNot = answers.GetError(index)?.Message;
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
