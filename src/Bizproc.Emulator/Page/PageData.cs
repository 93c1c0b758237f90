using System.Text.Json;
using Bizproc.Emulator.Page.Timeline;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page;

/// <summary>Writes the data for the page's script as JSON.</summary>
internal static class PageData
{
    /// <summary>Writes the portal and its registrations.</summary>
    public static string View(PortalState state) => JsonSerializer.Serialize(PageBuilder.Build(state), PageJson.Default.PageView);

    /// <summary>Writes the latest runs, events and pages.</summary>
    public static string Feed(PortalState state) => JsonSerializer.Serialize(FeedBuilder.Build(state), PageJson.Default.FeedView);

    /// <summary>Writes one run from its beginning.</summary>
    public static string Story(Run run, PortalState state) =>
        JsonSerializer.Serialize(StoryBuilder.Build(run, state.Settings.Language), PageJson.Default.StoryView);
}
