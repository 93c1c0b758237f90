using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc;

/// <summary>What <c>AddBizproc</c> returns: generated code adds the actions to it, and the application says what happens at startup.</summary>
public sealed class BizprocBuilder
{
    internal BizprocBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds actions; what the generated <c>AddActions()</c> of an assembly calls.</summary>
    /// <param name="actions">The actions of an assembly.</param>
    public BizprocBuilder AddActions(ImmutableArray<ActionDefinition> actions)
    {
        foreach (var action in actions) Services.AddSingleton(action);
        return this;
    }
}
