using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>A test of a row: a condition, or a group of them.</summary>
internal interface IRowTest
{
    bool Fits(PhpArray row);
}
