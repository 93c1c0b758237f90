using Microsoft.AspNetCore.Builder;

namespace Bizproc.AspNetCore.Http;

/// <summary>Applies conventions to several endpoints at once.</summary>
internal sealed class EndpointConventions(IReadOnlyList<IEndpointConventionBuilder> endpoints) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var endpoint in endpoints) endpoint.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finallyConvention)
    {
        foreach (var endpoint in endpoints) endpoint.Finally(finallyConvention);
    }
}
