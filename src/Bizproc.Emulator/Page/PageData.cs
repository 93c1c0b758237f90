using System.Text.Json;
using Bizproc.Emulator.Page.Stories;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Page;

/// <summary>Writes the data for the page's script as JSON. The store's gate is held.</summary>
internal static class PageData
{
    /// <summary>Writes the portal and its registrations.</summary>
    public static string View(PortalStore store) => JsonSerializer.Serialize(PageBuilder.Of(store), PageJson.Default.PageView);

    /// <summary>Writes the latest runs, events and pages.</summary>
    public static string Feed(PortalStore store) => JsonSerializer.Serialize(FeedBuilder.Of(store), PageJson.Default.FeedView);

    /// <summary>Writes one run from its beginning.</summary>
    public static string Story(Run run, PortalStore store) =>
        JsonSerializer.Serialize(StoryBuilder.Of(run, store.Settings.Language), PageJson.Default.StoryView);
}
