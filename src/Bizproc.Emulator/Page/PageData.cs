using System.Text.Json;
using Bizproc.Emulator.Page.Stories;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Page;

/// <summary>What the page's script reads, as JSON. The store's gate is held.</summary>
internal static class PageData
{
    /// <summary>The portal and what is registered there.</summary>
    public static string View(PortalStore store) => JsonSerializer.Serialize(PageBuilder.Build(store), PageJson.Default.PageView);

    /// <summary>What happened lately.</summary>
    public static string Feed(PortalStore store) => JsonSerializer.Serialize(FeedBuilder.Build(store), PageJson.Default.FeedView);

    /// <summary>One run from its beginning.</summary>
    public static string Story(Run run, PortalStore store) =>
        JsonSerializer.Serialize(StoryBuilder.Build(run, store.Settings.Language), PageJson.Default.StoryView);
}
