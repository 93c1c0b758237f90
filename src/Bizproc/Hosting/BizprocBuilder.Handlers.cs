using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bizproc;

public sealed partial class BizprocBuilder
{
    /// <summary>Has a class do the work of an action when portals call it; a new object of it for each call.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <typeparam name="THandler">The class that does the work.</typeparam>
    /// <exception cref="InvalidOperationException">The action has a handler already.</exception>
    public BizprocBuilder AddHandler<TAction, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TAction : IBizprocAction<TAction>
        where THandler : class, IBizprocHandler<TAction>
    {
        if (Services.Any(static service => service.ServiceType == typeof(IBizprocHandler<TAction>)))
            throw new InvalidOperationException($"{typeof(TAction)} has a handler already: one class does the work of an action");

        Services.AddScoped<IBizprocHandler<TAction>, THandler>();
        Services.AddSingleton<CallTarget>(new CallTarget<TAction>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CallWorker>());
        return AddActions(ActionDefinition.Of<TAction>());
    }
}
