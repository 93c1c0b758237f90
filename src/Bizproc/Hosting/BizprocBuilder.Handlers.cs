using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bizproc;

public sealed partial class BizprocBuilder
{
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
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CallWorker>());
        return AddActions(ActionDefinition.Of<TAction>());
    }
}
