using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Bizproc.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Testing.Hosting;

/// <summary>Installs the started application on the portal, and checks that the portal has its actions and reaches their handlers.</summary>
internal sealed class ApplicationInstaller(EmulatedPortal portal, BizprocTestOptions options, StartedApplication application)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private string _installation = "";

    private bool HasPage => options.Installation == TestInstallation.Page;

    /// <exception cref="BizprocTestException">The application cannot be used.</exception>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (options.Installation == TestInstallation.None) return;

        try
        {
            if (options.Installation != TestInstallation.Token) await PostAsync(cancellationToken).ConfigureAwait(false);
            await DemandActionsAsync(cancellationToken).ConfigureAwait(false);
            if (HasPage) await portal.FinishInstallationAsync(options.Application, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (ApplicationFailedException failure)
        {
            throw Failed(failure.Message + Advise(failure), failure);
        }

        await DemandHandlersAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Advise(ApplicationFailedException failure) => failure.Status == (int)HttpStatusCode.NotFound
        ? $". Call MapBizprocInstall, and set {nameof(BizprocTestOptions)}.{nameof(BizprocTestOptions.InstallPath)} if it has another path. For an application of one portal, set {nameof(BizprocTestOptions.Installation)} to {nameof(TestInstallation.Token)}."
        : "";

    private async Task PostAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"{application.Address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{options.InstallPath.TrimStart('/')}");
        var result = await portal.InstallAsync(address, HasPage, options.Application, cancellationToken: cancellationToken).ConfigureAwait(false);
        _installation = $"The application answered the installation with {result.Status}: {PageText.Read(result.Body ?? "")}";
    }

    /// <summary>Waits until all actions are registered. The page answers after that, so a page that has answered has no more time.</summary>
    private async Task DemandActionsAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        string[] missing;
        while ((missing = FindMissing()).Length > 0)
        {
            if (HasPage || Stopwatch.GetElapsedTime(start) > options.StartTimeout) throw Failed($"The portal does not have {string.Join(", ", missing)}. {Describe()}");

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private string[] FindMissing()
    {
        // A selector may leave out any action.
        if (application.Services.GetService<IActionSelector>() is not null) return [];

        var registered = ListRegistered().Select(static action => action.Code).ToHashSet(StringComparer.Ordinal);
        return [.. application.Services.GetServices<ActionDefinition>().Select(static action => action.Code).Where(code => !registered.Contains(code))];
    }

    private string Describe() => options.Installation == TestInstallation.Token
        ? "An application of one portal deploys its actions at its start: call UpdateAtStartup"
        : _installation;

    /// <summary>Asks at the address of each action for which this application answers.</summary>
    private async Task DemandHandlersAsync(CancellationToken cancellationToken)
    {
        using var client = application.CreatePortalSideClient();
        foreach (var (code, handler) in ListRegistered())
        {
            if (!Uri.TryCreate(handler, UriKind.Absolute, out var url) || url.Authority != application.Address.Authority) continue;

            using var response = await client.GetAsync(url, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw Failed($"The portal cannot reach the handler of '{code}': {url} answered {(int)response.StatusCode}. Call MapBizproc, and check what else answers at this path");
        }
    }

    private List<(string Code, string Handler)> ListRegistered() =>
    [
        .. portal.ReadState().GetProperty("activities").EnumerateArray()
            .Where(row => Read(row, "APPLICATION") == options.Application)
            .Select(static row => (Read(row, "CODE"), Read(row, "HANDLER"))),
    ];

    private static string Read(JsonElement row, string column) => row.GetProperty(column).GetString() ?? "";

    private BizprocTestException Failed(string message, Exception? cause = null) => new(message + application.Log.Describe(), cause);
}
