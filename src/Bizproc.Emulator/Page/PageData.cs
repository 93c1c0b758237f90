using System.Text.Json;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Page.Timeline;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page;

/// <summary>Writes the data for the page's script as JSON.</summary>
internal static class PageData
{
    /// <summary>Writes the portal and its registrations.</summary>
    public static string View(PortalState state, IReadOnlyList<WaitingFault> faults) =>
        JsonSerializer.Serialize(PageBuilder.Build(state, faults), PageJson.Default.PageView);

    /// <summary>Writes the latest runs, events and pages.</summary>
    /// <param name="state">The portal.</param>
    /// <param name="search">Words that the runs must contain; empty for all runs.</param>
    public static string Feed(PortalState state, string search) => JsonSerializer.Serialize(FeedBuilder.Build(state, search), PageJson.Default.FeedView);

    /// <summary>Writes one run from its beginning.</summary>
    public static string Story(Run run, PortalState state) =>
        JsonSerializer.Serialize(StoryBuilder.Build(run, state), PageJson.Default.StoryView);
}
