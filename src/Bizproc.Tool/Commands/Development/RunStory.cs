using Bizproc.Emulator.Page.Timeline;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Development;

/// <summary>Tells what has happened in the runs of an emulated portal since the last time.</summary>
internal sealed class RunStory(PortalStore store, StoryLines lines)
{
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);

    /// <summary>Writes what is new.</summary>
    public void Continue()
    {
        var news = store.Read(state => state.Runs.Rows.Select(run => (run.Id, run.Action.Code, Entries: StoryBuilder.Build(run, state).Entries.Where(static entry => entry.At is not null).ToList())).ToList());
        foreach (var (id, code, entries) in news)
        {
            foreach (var entry in entries.Skip(_told.GetValueOrDefault(id))) lines.Write("portal", $"run {id} {code}: {Describe(entry)}", Style.Notice);
            _told[id] = entries.Count;
        }
    }

    private static string Describe(EntryView entry)
    {
        string text = string.IsNullOrEmpty(entry.Text) ? entry.Title : $"{entry.Title}: {entry.Text}";
        string values = string.Join(", ", entry.Pairs.Select(static pair => $"{pair.Key} = {pair.Value}"));
        return (values.Length == 0 ? text : $"{text} ({values})").ReplaceLineEndings(" ");
    }
}
