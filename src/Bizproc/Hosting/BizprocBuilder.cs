using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>What <c>AddBizproc</c> returns: generated code adds the actions to it, and the application says what happens at startup.</summary>
public sealed partial class BizprocBuilder
{
    internal BizprocBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds actions; what the generated <c>AddActions()</c> of an assembly calls. Actions that are there already stay there once.</summary>
    /// <param name="actions">The actions of an assembly.</param>
    /// <exception cref="InvalidOperationException">Two actions have the same code.</exception>
    public BizprocBuilder AddActions(ImmutableArray<ActionDefinition> actions)
    {
        Services.TryAddSingleton<AddedActions>();
        var known = Services
            .Select(static service => service.IsKeyedService ? null : service.ImplementationInstance)
            .OfType<ActionDefinition>()
            .ToDictionary(static action => action.Code, StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (known.TryAdd(action.Code, action)) Services.AddSingleton(action);
            else if (known[action.Code] != action) throw Repeated(known[action.Code], action);
        }

        return this;
    }

    /// <summary>
    /// Brings the configured portal and all on which the application is installed in line when the host starts: adds what is missing and
    /// updates what changed, in the background.
    /// </summary>
    /// <param name="configure">What is done otherwise.</param>
    public BizprocBuilder UpdateAtStartup(Action<StartupOptions>? configure = null)
    {
        var options = Services.AddOptions<StartupOptions>().ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StartupOptions>, StartupOptionsValidator>());
        if (configure is not null) options.Configure(configure);
        Services.TryAddSingleton<PortalDeployer>();
        Services.AddHostedService<DeploymentService>();
        return this;
    }

    private static InvalidOperationException Repeated(ActionDefinition first, ActionDefinition second) => new(
        $"{first} and {second} have the code '{first.Code}', in {ActionAssembly.Find(first)} and {ActionAssembly.Find(second)}: the portal keeps one of them only. "
        + $"Give one another code, or leave an assembly out with {ActionAssembly.Ignore(ActionAssembly.Find(second))}");
}
