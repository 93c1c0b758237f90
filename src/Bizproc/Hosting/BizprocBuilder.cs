using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Bizproc.Hosting;
using Bizproc.Incoming.Handling;
using Bizproc.Incoming.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Configures Bizproc. <c>AddBizproc</c> returns it; generated code adds the actions to it.</summary>
public sealed class BizprocBuilder
{
    internal BizprocBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Adds actions. The generated <c>AddActions()</c> of an assembly calls this method. An action that was already added is not added again.
    /// </summary>
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
    /// Adds triggers. The generated <c>AddActions()</c> of an assembly calls this method. A trigger that was already added is not added again.
    /// </summary>
    /// <param name="triggers">The triggers of an assembly.</param>
    /// <exception cref="InvalidOperationException">Two triggers have the same code.</exception>
    public BizprocBuilder AddTriggers(ImmutableArray<TriggerDefinition> triggers)
    {
        var known = Services
            .Select(static service => service.IsKeyedService ? null : service.ImplementationInstance)
            .OfType<TriggerDefinition>()
            .ToDictionary(static trigger => trigger.Code, StringComparer.Ordinal);
        foreach (var trigger in triggers)
        {
            if (known.TryAdd(trigger.Code, trigger)) Services.AddSingleton(trigger);
            else if (known[trigger.Code] != trigger)
                throw new InvalidOperationException($"Two triggers have the code '{trigger.Code}', '{known[trigger.Code].Name}' and '{trigger.Name}': the portal can keep only one of them. Change one of the codes");
        }

        return this;
    }

    /// <summary>Registers the class that handles the calls of an action. Each call gets a new object of the class.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <typeparam name="THandler">The class that handles the calls.</typeparam>
    /// <exception cref="InvalidOperationException">The action already has a handler.</exception>
    public BizprocBuilder AddHandler<TAction, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TAction : IBizprocAction<TAction>
        where THandler : class, IBizprocHandler<TAction>
    {
        if (Services.Any(static service => service.ServiceType == typeof(IBizprocHandler<TAction>)))
            throw new InvalidOperationException($"{typeof(TAction)} already has a handler: an action can have only one");

        Services.AddScoped<IBizprocHandler<TAction>, THandler>();
        Services.AddSingleton<CallTarget>(new CallTarget<TAction>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MemoryEngine>(static provider => provider.GetRequiredService<MemoryEngine>()));
        return AddActions(ActionDefinition.GetAll<TAction>());
    }

    /// <summary>
    /// Deploys the actions when the host starts, in the background: adds missing actions and updates changed ones, on
    /// <see cref="BizprocOptions.Portal"/> and on all portals that installed the application.
    /// </summary>
    /// <param name="configure">Changes the options of the startup.</param>
    public BizprocBuilder UpdateAtStartup(Action<StartupOptions>? configure = null)
    {
        var options = Services.AddOptions<StartupOptions>().ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StartupOptions>, StartupOptionsValidator>());
        if (configure is not null) options.Configure(configure);
        Services.TryAddSingleton<PortalDeployer>();
        Services.TryAddSingleton<InstalledPortals>();
        Services.TryAddSingleton<ProcessExitCode>();
        Services.AddHostedService<DeploymentService>();
        return this;
    }

    private static InvalidOperationException Repeated(ActionDefinition first, ActionDefinition second) => new(
        $"{first} and {second} have the code '{first.Code}', in {ActionAssembly.Find(first)} and {ActionAssembly.Find(second)}: the portal can keep only one of them. "
        + $"Change one of the codes, or exclude an assembly with {ActionAssembly.Ignore(ActionAssembly.Find(second))}");
}
