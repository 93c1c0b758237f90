using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Commands.Usage.Templates;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>Reads the templates of a portal, and reports the uses of actions. What it reads is limited: a list that never ends must not fill the memory.</summary>
internal static class ImpactReader
{
    /// <summary>The maximum number of templates that a person waits for.</summary>
    public const int MaxTemplates = 20_000;

    /// <summary>The maximum number of uses and harms.</summary>
    public const int MaxEntries = 20_000;

    /// <summary>Reads the templates.</summary>
    /// <param name="connection">The portal.</param>
    /// <param name="codes">The codes of the actions.</param>
    /// <param name="changes">The harmful changes; <see langword="null"/> if there is no baseline.</param>
    /// <param name="maxTemplates">The maximum number of templates.</param>
    /// <param name="findUnknown">Finds keys that an action does not have.</param>
    /// <param name="stop">Cancels the operation.</param>
    /// <returns>The report, and true if it has all templates.</returns>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="Output.ToolException">The portal does not tell the application.</exception>
    public static async Task<(ImpactReport Report, bool IsWhole)> ReadAsync(
        PortalConnection connection, IEnumerable<string> codes, IReadOnlyList<HarmfulChange>? changes, int maxTemplates, Func<TemplateUse, string[]> findUnknown, CancellationToken stop)
    {
        var types = await PortalTemplate.ReadTypesAsync(connection.Client, codes, stop).ConfigureAwait(false);
        var report = new ImpactReport(connection.Client.Portal, changes);
        var examination = new StepExamination(connection.Secrets);
        await foreach (var template in PortalTemplate.ReadAsync(connection.Client, stop).ConfigureAwait(false))
        {
            if (report.Templates >= maxTemplates || report.Count > MaxEntries) return (report, false);

            report.Add(template, types, findUnknown, examination);
        }

        return (report, report.Count <= MaxEntries);
    }
}
