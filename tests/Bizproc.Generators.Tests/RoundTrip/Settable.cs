using System.Collections.Immutable;
using System.Reflection;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>Converts a value to one to which a property of a loaded class can be set.</summary>
internal static class Settable
{
    private static readonly MethodInfo CollectionMethod = typeof(Settable).GetMethod(nameof(Collection), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="type">The property's type.</param>
    /// <param name="value">One value, or an array of them.</param>
    public static object? Of(Type type, object? value)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (value is Member member) return Enum.ToObject(bare, member.Number);
        if (value is not object?[] items) return value;

        var item = bare.IsArray ? bare.GetElementType()! : bare.GetGenericArguments()[0];
        var typed = Array.CreateInstance(item, items.Length);
        for (int i = 0; i < items.Length; i++) typed.SetValue(Of(item, items[i]), i);
        return CollectionMethod.MakeGenericMethod(item).Invoke(obj: null, [bare, typed]);
    }

    private static object Collection<T>(Type type, T[] items)
    {
        object[] collections =
        [
            items, items.ToList(), items.ToHashSet(), ImmutableArray.Create(items), ImmutableList.Create(items), ImmutableHashSet.Create(items),
        ];
        return collections.First(type.IsInstanceOfType);
    }
}
