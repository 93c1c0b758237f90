using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;

namespace Bizproc.AspNetCore.Mapping;

/// <summary>Remembers the builders on which handlers are already mapped, as long as the builders live.</summary>
internal static class MappedBuilders
{
    private static readonly ConditionalWeakTable<IEndpointRouteBuilder, object> Known = [];

    /// <summary>Adds a builder; false if it was added before.</summary>
    public static bool TryAdd(IEndpointRouteBuilder endpoints) => Known.TryAdd(endpoints, Known);
}
