using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Counts the values of one request, so that a few bytes each cannot grow into more memory than there is.</summary>
internal sealed class ValueBudget
{
    private int _left = RequestLimits.Values;
    private int _referencedLeft = RequestLimits.Referenced;

    /// <exception cref="RequestTooLargeException">There are more than <see cref="RequestLimits.Values"/>.</exception>
    public void Spend()
    {
        if (--_left < 0) throw new RequestTooLargeException();
    }

    /// <summary>Counts text that takes the place of a reference.</summary>
    /// <exception cref="RequestTooLargeException">It comes to more than <see cref="RequestLimits.Referenced"/>.</exception>
    public void SpendReferenced(string text)
    {
        _referencedLeft -= text.Length;
        if (_referencedLeft < 0) throw new RequestTooLargeException();
    }

    /// <summary>Counts a value that takes the place of a reference, with all that is in it.</summary>
    /// <param name="value">The value. Lists in it may be the same one: each place counts, as an answer writes each.</param>
    /// <param name="depth">How deep it is put.</param>
    /// <exception cref="RequestTooLargeException">It passes one of the limits.</exception>
    public void SpendReferenced(PhpValue value, int depth = 0)
    {
        Spend();
        if (value is not PhpArray array)
        {
            SpendReferenced(value.ToText());
            return;
        }

        if (depth >= RequestLimits.JsonDepth) throw new RequestTooLargeException();

        foreach (var (key, inner) in array)
        {
            SpendReferenced(key);
            SpendReferenced(inner, depth + 1);
        }
    }
}
